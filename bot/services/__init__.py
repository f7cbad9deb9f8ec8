"""What people do, one module per act: check the right, load, let `core` decide, write rows, outbox and register."""
