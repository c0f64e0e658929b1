#!/usr/bin/env bash
# Puts the code in VECTORT_HOME/next in the place of what runs: a backup first, then the new image, then one process
# after the other. Where a process doesn't become well, the former code and image come back by themselves.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=deploy/server/lib.sh
. "$here/lib.sh"

# Brings the former image and code back and starts both processes with them.
go_back() {
	docker image inspect vectort:previous >/dev/null 2>&1 || fail "There is no former image to go back to."
	docker tag vectort:previous vectort:latest
	if [ -d "$home/former" ]; then
		rm -rf "$home/undone"
		mv "$home/app" "$home/undone"
		mv "$home/former" "$home/app"
	fi
	restart_in_turn || fail "The former version doesn't start either: docker compose logs app-1 (in $home/app/deploy) says why."
}

if [ "${1:-}" = back ]; then
	say "Going back"
	go_back
	well "The former version runs. What was written since the update is kept; to have the data of before as well, restore the newest backup in $state/backups (docs/deploy.md)."
	exit 0
fi

[ -d "$home/app" ] || fail "The product isn't installed here yet: provision.sh install does it."
[ -d "$home/next" ] || fail "There is no new code in $home/next: provision.sh update brings it."
say "Backup"
compose exec -T app-1 node scripts/backup.ts --to /backups --keep 14 ||
	fail "The backup failed, so nothing was changed."
say "The new image"
docker tag vectort:latest vectort:previous
link_state "$home/next"
rm -rf "$home/former"
mv "$home/app" "$home/former"
mv "$home/next" "$home/app"
if ! compose build; then
	mv "$home/app" "$home/undone.$$"
	mv "$home/former" "$home/app"
	docker tag vectort:previous vectort:latest
	rm -rf "$home/undone.$$"
	fail "The image could not be built; what ran goes on running."
fi
say "One process after the other"
if ! restart_in_turn; then
	compose logs --tail 30 app-1 app-2 || true
	go_back
	fail "The new version did not become well, so the former one is back. The lines above are what it said."
fi
compose up -d --no-build --remove-orphans
# Its container still sees the former folder.
if [ -n "$(compose ps -q caddy)" ] && ! diff -rq "$home/former/deploy/caddy" "$home/app/deploy/caddy" >/dev/null; then
	compose up -d --no-deps --force-recreate caddy
fi
docker image prune -f >/dev/null
well "The new version runs. \"provision.sh back\" brings the former one back."
