"""The register: verified, exported, anchored, and told of in chat."""
