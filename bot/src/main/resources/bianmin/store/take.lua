-- Takes a partition that nobody holds. Taking it twice in a row is taking it once.
-- KEYS: lease, fence. ARGV: node, time to live in ms. Returns the fence, or 0 if another holds it, and the time in ms.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] then
  return {tonumber(redis.call('GET', KEYS[2])), now}
end
if holder then
  return {0, now}
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {redis.call('INCR', KEYS[2]), now}
