"""How things stand: for the operator at a terminal, and for comms in the chat."""
