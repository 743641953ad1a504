### places
