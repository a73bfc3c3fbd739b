"""An example of a package that brings a connector and a task."""
