"""`python -m cli.desk.serve HOME PORT`: the desk as a process, on this machine only; `freelance up` starts it."""

import os
import sys

HOST = "127.0.0.1"


def main() -> None:
    """Serves until SIGTERM."""
    home, port = sys.argv[1], int(sys.argv[2])
    os.environ["FREELANCE_HOME"] = home
    os.environ["FREELANCE_DESK_PORT"] = str(port)
    import uvicorn

    from cli.desk.app import app

    # No access log: a link is a key as long as it works.
    uvicorn.run(
        app,
        host=HOST,
        port=port,
        http="h11",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )


if __name__ == "__main__":
    main()
