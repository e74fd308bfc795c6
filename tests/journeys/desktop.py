"""A desktop of its own for a journey: an X server without a screen, a window manager, keys, pictures.

Nothing here sleeps for a guessed time: until() looks again and again until something is true, and
gives up after a time that is far longer than a loaded machine needs."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

SKIPPED = 77
PATIENCE = 60  # seconds
MAIN_TITLE = "(^|– )Hallway$"
NEEDED = ("Xvfb", "openbox", "xdotool")


def skip_unless_possible():
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        print("skipped: no " + ", ".join(missing))
        sys.exit(SKIPPED)


class Failed(Exception):
    """What was waited for in vain."""


def until(what, condition, patience=PATIENCE):
    """The first true answer of the condition."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(what)
        time.sleep(0.1)


class Desktop:
    def __init__(self, pictures, size="1400x900"):
        self.pictures = pathlib.Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.started = []
        display = self.start_server(size)
        self.environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb",
                                LC_ALL="C.UTF-8")
        for name in ("QT_SCALE_FACTOR", "WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME"):
            self.environment.pop(name, None)

    def start_server(self, size):
        reading, writing = os.pipe()
        self.started.append(subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed("Xvfb does not start")
        return ":" + number

    def start_window_manager(self):
        self.start(["openbox"])
        until("openbox manages the windows", lambda: self.ask("get_num_desktops"))

    def start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL,
                                   stderr=options.pop("stderr", subprocess.DEVNULL), **options)
        self.started.append(process)
        return process

    def stop(self):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()

    def ask(self, *words):
        """What xdotool answers; nothing when it fails."""
        try:
            answer = subprocess.run(["xdotool", *words], env=self.environment, text=True,
                                    capture_output=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return ""
        return answer.stdout.strip() if answer.returncode == 0 else ""

    def windows(self, title):
        return self.ask("search", "--onlyvisible", "--name", "^" + re.escape(title)).split()

    def count_windows(self):
        """Of the program, with its menus and lists."""
        return len(self.ask("search", "--onlyvisible", "--class", "hallway").split())

    def active_title(self):
        return self.ask("getactivewindow", "getwindowname")

    def wait_for(self, title):
        """Waits until a window whose title begins so has the keys."""
        def has_keys():
            if self.active_title().startswith(title):
                return True
            for window in self.windows(title):
                self.ask("windowactivate", window)
            return False
        until(f"the window “{title}” comes up", has_keys)

    def wait_for_main(self):
        """Waits until the main window has the keys; its title begins with what is to do."""
        def has_keys():
            if re.search(MAIN_TITLE, self.active_title()):
                return True
            for window in self.ask("search", "--onlyvisible", "--name", MAIN_TITLE).split():
                self.ask("windowactivate", window)
            return False
        until("the main window comes up", has_keys)

    def wait_until_gone(self, title):
        until(f"the window “{title}” goes", lambda: not self.windows(title))

    def key(self, *keys):
        self.ask("key", "--clearmodifiers", *keys)

    def type(self, text):
        self.ask("type", "--delay", "20", "--", text)

    def picture(self, name):
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(self.pictures / (name + ".png"))],
                           env=self.environment, check=False, timeout=PATIENCE)
