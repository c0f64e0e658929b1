#!/bin/sh
# mongod takes a key file only from its own user, and only one that nobody else may read.
set -eu
install -o mongodb -g mongodb -m 400 /run/secrets/mongo_key /run/mongo/key
exec docker-entrypoint.sh "$@"
