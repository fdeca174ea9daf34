"""Settings of the tests: everything in memory or in a temporary folder."""

import tempfile
from pathlib import Path

from portal.settings.base import *

SECRET_KEY = "for-tests-only"
DEBUG = False
PORTAL_DEVELOPMENT = True
ALLOWED_HOSTS = ["*"]
DATABASES["default"] = env.db("DATABASE_URL", default="sqlite://:memory:")
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TEST_DIR = Path(tempfile.mkdtemp(prefix="portal-test-"))
MEDIA_ROOT = TEST_DIR / "media"
SEARCH_URL = env.str("SEARCH_URL", default=f"tantivy://{TEST_DIR / 'search'}")
WHITENOISE_AUTOREFRESH = True
