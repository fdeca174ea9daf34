"""Demo content: data files, the pictures they name, and what loads them."""
