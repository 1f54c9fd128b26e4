"""The demo company inside the hub: loaded for a moment, its past counted from there.

Everything is brought into its state by the product's own functions, each called with
the moment at which it was done.
"""

from hub.demo.loading.company import load

__all__ = ["load"]
