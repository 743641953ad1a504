### texts
