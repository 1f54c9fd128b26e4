"""What the database holds of the hub itself: jobs, notices, guest links."""

from hub.models.guest_links import GuestLink
from hub.models.jobs import Heartbeat, Job
from hub.models.notices import MailChoice, Mailing, Notice
