"""`python -m dragoman.cli` is `dragoman`."""

from dragoman.cli.app import main

if __name__ == "__main__":
    main()
