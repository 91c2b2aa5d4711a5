"""The kind of chart that shows numbers by place or group."""
