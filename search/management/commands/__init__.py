"""manage.py commands of finding."""
