"""The desk: a plain page on this machine that shows one approval and takes the decision, opened by a signed link."""
