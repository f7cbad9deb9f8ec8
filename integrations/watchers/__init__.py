"""Who may watch the work from outside: traces and crash reports, each only where it is configured."""
