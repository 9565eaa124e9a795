#!/bin/sh
# Not ready from now on (chassis, Draining), but still answering. Run by preStop, and by run.sh on SIGTERM; whoever comes
# second finds the file and does not wait again.
set -eu

if [ ! -e "${KTRAVEL_DRAIN_FILE:?}" ]; then
  : > "$KTRAVEL_DRAIN_FILE"
  sleep "${KTRAVEL_DRAIN_SECONDS:-8}"
fi
