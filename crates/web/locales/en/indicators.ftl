### indicators
