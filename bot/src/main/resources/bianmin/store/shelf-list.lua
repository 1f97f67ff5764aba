-- The oldest things of a shelf; forgets first what is too old. KEYS: shelf, order. ARGV: oldest time kept, how many.
-- Returns field, time, value of each.
for _, field in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', '(' .. ARGV[1])) do
  redis.call('HDEL', KEYS[1], field)
  redis.call('ZREM', KEYS[2], field)
end
local found = {}
local order = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', '+inf', 'WITHSCORES', 'LIMIT', 0, ARGV[2])
for i = 1, #order, 2 do
  local value = redis.call('HGET', KEYS[1], order[i])
  if value then
    found[#found + 1] = order[i]
    found[#found + 1] = order[i + 1]
    found[#found + 1] = value
  end
end
return found
