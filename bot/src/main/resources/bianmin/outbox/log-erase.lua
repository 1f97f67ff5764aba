-- Erases the entries before a given one, or all if it is not there. KEYS: log, ids. ARGV: id. Returns how many went.
local keep = redis.call('HGET', KEYS[2], ARGV[1])
local gone = 0
while redis.call('LLEN', KEYS[1]) > 0 do
  local sequence, id = string.match(redis.call('LINDEX', KEYS[1], 0), '^(%d+) (%S+)')
  if sequence == keep then
    break
  end
  redis.call('LPOP', KEYS[1])
  redis.call('HDEL', KEYS[2], id)
  gone = gone + 1
end
return {gone}
