### goals
