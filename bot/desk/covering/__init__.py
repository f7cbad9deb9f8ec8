"""Whether a wording covers a question, both ways: nothing in the question beyond it, nothing of it left out or turned.

`coverage.py` asks every other module here, each of which knows one way in which the same words say something else.
"""
