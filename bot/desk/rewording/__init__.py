"""A question put as one wording puts the same: its capitals, short forms, amounts, slips and names."""
