"""`python -m cli.desk.serve HOME PORT`: the desk as a process, on this machine only; `freelance up` starts it."""

import os
import sys

HOST = "127.0.0.1"


def main(home: str, port: str) -> None:
    """Serves until SIGTERM.

    Args:
        home: FREELANCE_HOME.
        port: Of the page, on this machine only.
    """
    os.environ["FREELANCE_HOME"] = home
    os.environ["FREELANCE_DESK_PORT"] = port
    import uvicorn

    from cli.desk.app import app

    # No access log: a link is a key as long as it works.
    uvicorn.run(
        app,
        host=HOST,
        port=int(port),
        http="h11",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
