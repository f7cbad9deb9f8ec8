"""The same said in other words of the language: a wording retold, so that a question may be compared with that, too.

What is retold says no more than the wording, and is never shown: a yes hands out the wording that was approved.
"""
