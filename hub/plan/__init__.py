"""The plan on the hub's own pages: campaigns, what teams say of them, programmes."""
