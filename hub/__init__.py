"""What people and machines come to: pages, commands and the demo company.

It may import all the packages below, and is the only one that joins search and
governance.
"""
