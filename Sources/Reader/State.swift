// The interface.
