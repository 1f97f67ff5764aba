-- Takes a thing off a shelf; where two more keys are given, its value goes to the end of that list as work to do.
-- KEYS: shelf, order[, list, worklist]. ARGV: field[, name, channel, partition]. Returns 1, or 0 if it is not there.
local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then
  return {0}
end
if KEYS[3] then
  local time = redis.call('TIME')
  redis.call('RPUSH', KEYS[3], value)
  redis.call('ZADD', KEYS[4], 'NX', time[1] * 1000 + math.floor(time[2] / 1000), ARGV[2])
  redis.call('PUBLISH', ARGV[3], ARGV[4])
end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return {1}
