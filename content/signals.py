"""The signals that cross a package border; no other module defines one.

Receivers run in the transaction of the change: they take note, and work later.
"""

from django.dispatch import Signal

# key: of the item whose text, facts or readers changed
item_changed = Signal()
# key: of the item that exists no more
item_gone = Signal()
# release: the new one
storyboard_released = Signal()
# key: of the item; state: what its standing is now
standing_changed = Signal()
# key: of the image or file whose rights or bytes changed
asset_changed = Signal()
