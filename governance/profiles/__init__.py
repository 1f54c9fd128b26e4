"""Profiles: which checks count how much, for which items. `*.yaml` here are shipped."""

from governance.profiles.profile import Profile, Rule, Ruling, find_profile

__all__ = ["Profile", "Rule", "Ruling", "find_profile"]
