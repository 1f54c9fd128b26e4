"""From pages and files to items: the only code that walks a page's body."""
