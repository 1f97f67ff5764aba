-- Adds an entry to a log, once by its id. The sequence follows the clock, so that it grows even after an erasure.
-- KEYS: log, ids. ARGV: id, JSON, how many are kept, for how many ms, channel, conversation. Returns the sequence.
local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then
  return {tonumber(known)}
end
local time = redis.call('TIME')
local sequence = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.call('LINDEX', KEYS[1], -1)
if last then
  sequence = math.max(sequence, tonumber(string.match(last, '^%d+')) + 1)
end
local text = string.format('%.0f', sequence)
redis.call('RPUSH', KEYS[1], text .. ' ' .. ARGV[1] .. ' ' .. ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], text)
while redis.call('LLEN', KEYS[1]) > tonumber(ARGV[3]) do
  redis.call('HDEL', KEYS[2], string.match(redis.call('LPOP', KEYS[1]), '^%d+ (%S+)'))
end
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
redis.call('PUBLISH', ARGV[5], ARGV[6])
return {sequence}
