"""One module for each place the hub runs in; each but `base` only changes `base`."""
