"""A browser for tests: WebKitGTK in a bare window that a driver commands.

Unlike MiniBrowser under a driver it keeps its profile, is as narrow as it is told to be, and saves files without asking.
"""

import argparse
import pathlib

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gio, Gtk, WebKit2

NAME = "guong-tests"

options = argparse.ArgumentParser()
options.add_argument("--profile", type=pathlib.Path, required=True)
options.add_argument("--downloads", type=pathlib.Path, required=True)
options.add_argument("--size", required=True)
options.add_argument("--javascript", choices=["yes", "no"], required=True)
options.add_argument("--storage", choices=["yes", "no"], required=True)
wanted = options.parse_args()
width, height = map(int, wanted.size.split("x"))

kept = WebKit2.WebsiteDataManager(
    base_data_directory=str(wanted.profile / "data"),
    base_cache_directory=str(wanted.profile / "cache"),
)
context = WebKit2.WebContext.new_with_website_data_manager(kept)
context.set_preferred_languages(["vi"])
context.set_automation_allowed(True)


def save(_context, download):
    def place(download, name):
        download.set_destination((wanted.downloads / name).as_uri())
        return True

    download.connect("decide-destination", place)


def view(_session):
    settings = WebKit2.Settings(
        enable_javascript=wanted.javascript == "yes",
        enable_html5_local_storage=wanted.storage == "yes",
        enable_html5_database=wanted.storage == "yes",
    )
    made = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window(decorated=False)
    window.set_default_size(width, height)
    window.add(made)
    # Nobody manages windows here: it takes the keyboard itself, or the page would never have the focus.
    window.connect("map-event", lambda *_: window.get_window().focus(Gdk.CURRENT_TIME))
    window.show_all()
    made.connect("close", lambda _view: window.destroy())
    return made


def follow(_monitor, file, _other, _event):
    """What the person prefers, as the test writes it down: `light` or `dark`, and from then on nothing that moves."""
    wishes = pathlib.Path(file.get_path())
    scheme = wishes.read_text() if wishes.is_file() else ""
    if scheme in ("light", "dark"):
        desk = Gtk.Settings.get_default()
        desk.set_property("gtk-application-prefer-dark-theme", scheme == "dark")
        desk.set_property("gtk-enable-animations", False)


def commanded(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name(NAME)
    session.set_application_info(about)
    session.connect("create-web-view", view)


wishes = Gio.File.new_for_path(str(wanted.profile / "prefers")).monitor(Gio.FileMonitorFlags.NONE)
wishes.connect("changed", follow)
context.connect("download-started", save)
context.connect("automation-started", commanded)
Gtk.main()
