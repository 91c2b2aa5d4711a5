"""Kinds: one folder for each kind of chart; none knows another."""
