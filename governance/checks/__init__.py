"""The catalogue: every check, in the order in which an author meets the findings."""

from governance.check import Check
from governance.checks.boilerplate_altered import boilerplate_altered
from governance.checks.boilerplate_missing import missing_boilerplate
from governance.checks.claims_unproven import unproven_claim
from governance.checks.images_missing_alt_text import missing_alt_text
from governance.checks.limits_exceeded import limit_exceeded
from governance.checks.messages_contradicted import message_contradicted
from governance.checks.messages_expected_absent import expected_message_absent
from governance.checks.messages_figure_differs import figure_differs
from governance.checks.messages_figure_missing import figure_missing
from governance.checks.messages_older_wording import older_wording
from governance.checks.messages_required_absent import required_message_absent
from governance.checks.messages_suspended import message_suspended
from governance.checks.notes_missing import note_missing
from governance.checks.proof_expired import proof_expired
from governance.checks.proof_figure_differs import proof_figure_differs
from governance.checks.terms_deprecated import deprecated_term
from governance.checks.terms_forbidden import forbidden_term
from governance.checks.terms_retired_name import retired_name
from governance.checks.terms_variant import term_variant

CATALOGUE: tuple[Check, ...] = (
    message_contradicted,
    older_wording,
    figure_differs,
    proof_figure_differs,
    figure_missing,
    required_message_absent,
    expected_message_absent,
    message_suspended,
    proof_expired,
    note_missing,
    missing_boilerplate,
    boilerplate_altered,
    forbidden_term,
    deprecated_term,
    retired_name,
    term_variant,
    unproven_claim,
    missing_alt_text,
    limit_exceeded,
)

# What a profile may name: the ids, each with its settings and what they are by default.
KNOWN_CHECKS = {check.id: check.settings for check in CATALOGUE}
