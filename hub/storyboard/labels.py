"""The words of the storyboard's screens for what the code calls otherwise."""

from content.releasing import ChangeKind, Part

PARTS = {
    Part.STORYBOARD: "Storyboard",
    Part.PILLAR: "Pillar",
    Part.MESSAGE: "Message",
    Part.PROOF: "Proof",
    Part.TERM: "Term",
    Part.FIXED_TEXT: "Fixed text",
    Part.PERSONA: "Persona",
    Part.STAGE: "Stage",
    Part.TEAM: "Team",
}

KINDS = {
    ChangeKind.ADDED: "New",
    ChangeKind.REMOVED: "Left out",
    ChangeKind.CHANGED: "Changed",
}

FIELDS = {
    # The storyboard
    "title": "Title",
    "language": "Language",
    "umbrella": "Umbrella statement",
    "positioning": "Positioning",
    "tone": "Tone",
    "order of pillars": "Order of pillars",
    "order of messages": "Order of messages",
    "order of personas": "Order of personas",
    "order of stages": "Order of stages",
    # Messages
    "statement": "What it says",
    "number": "Number",
    "pillar": "Pillar",
    "wordings": "Other wordings",
    "personas": "For",
    "stages": "Stages",
    "proof": "Proof",
    "notes": "Fixed texts near it",
    "denials": "What contradicts it",
    "owner": "Owner",
    "valid_from_on": "Valid from",
    "valid_until_on": "Valid until",
    # Proof
    "claim": "Claim",
    "figure": "Figure",
    "evidence": "Evidence",
    "as_of_on": "As of",
    "expires_on": "Holds until",
    "status": "Status",
    # Terms
    "preferred": "Say",
    "kind": "Kind",
    "admitted": "Also fine",
    "deprecated": "Better not",
    "forbidden": "Never",
    "retired": "Former names",
    "unless": "Right inside",
    "why": "Why",
    "source": "Source",
    "inflect": "Also its plural",
    "verb": "Also its -ed and -ing forms",
    "exact_case": "Only spelled just so",
    # Fixed texts
    "text": "Text",
    "variants": "Variants",
    "required": "Must stand in every piece it is for",
    "products": "Only where these are named",
    # Where something is used
    "formats": "Formats",
    "regions": "Regions",
    "languages": "Languages",
    # Personas, stages, teams
    "name": "Name",
}
