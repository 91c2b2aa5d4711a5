"""Words: labels, choices and the record of a drawing; draws nothing."""
