"""Controls and drawing that know no noun: pages compose them."""
