"""Settings, addresses and the way into the process.

Names the other packages in strings; none of them imports it.
"""
