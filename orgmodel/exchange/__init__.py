"""Other formats in and out, and the native format out."""
