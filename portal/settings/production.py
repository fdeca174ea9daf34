"""Settings of a public server: refuses to start when something unsafe is configured."""

from django.core.exceptions import ImproperlyConfigured

from portal.settings.base import *

SECRET_KEY = env.str("SECRET_KEY", default="")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured(
        "SECRET_KEY is missing or shorter than 50 characters. Set it in the environment, e.g. with "
        "python -c 'import secrets; print(secrets.token_urlsafe(50))'."
    )
if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG is on. A public server shows no tracebacks: unset DEBUG.")
DEBUG = False
PORTAL_DEVELOPMENT = False

ALLOWED_HOSTS = [*ALLOWED_HOSTS, *env.list("ALLOWED_HOSTS", default=[])]
if "*" in PORTAL_BASE_DOMAIN or any("*" in host for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured(
        "A host is a wildcard. Set PORTAL_BASE_DOMAIN to the portal's own domain and name any "
        "further host in ALLOWED_HOSTS."
    )

PORTAL_SCHEME = env.str("PORTAL_SCHEME", default="https")
PORTAL_PORT = env.int("PORTAL_PORT", default=443)
WAGTAILADMIN_BASE_URL = f"{PORTAL_SCHEME}://{PORTAL_BASE_DOMAIN}"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
