"""The WSGI entry point: what the application server loads."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")
application = get_wsgi_application()

from search.api import warm_up  # noqa: E402 - after Django is ready

warm_up()

# What is loaded by now stays: to look for garbage in it would halt the server for 0.2 s now and then.
gc.collect()
gc.freeze()
