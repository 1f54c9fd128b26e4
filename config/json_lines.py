"""Log records as JSON, one line each, for whatever collects the logs."""

import json
from datetime import UTC, datetime
from logging import Formatter, LogRecord


class JsonLines(Formatter):
    """Write time (UTC), level, logger, message and, where there is one, traceback."""

    def format(self, record: LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
