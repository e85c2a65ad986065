"""The other end of each wire, for tests, demonstrations and scripted shifts. Never imported by the product."""
