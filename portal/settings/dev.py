"""Settings of `make demo` and of development: nothing to configure, nothing to start."""

from portal.settings.base import *

SECRET_KEY = env.str("SECRET_KEY", default="for-development-only-never-for-a-public-server")
DEBUG = env.bool("DEBUG", default=False)
PORTAL_DEVELOPMENT = True
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "*"]  # an unknown host gets our own 404 page
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
