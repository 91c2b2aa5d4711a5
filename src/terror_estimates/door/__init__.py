"""The front door: a catalog that answers, for notebooks and for whoever imports the package. Calls what is below."""
