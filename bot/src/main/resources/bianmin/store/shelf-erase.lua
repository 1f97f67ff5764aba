-- Takes off what belongs to a conversation and, where a text is given, holds that text. KEYS: shelf, order.
-- ARGV: what the fields begin with, text or ''.
local gone = 0
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  if string.sub(field, 1, #ARGV[1]) == ARGV[1]
      and (ARGV[2] == '' or string.find(redis.call('HGET', KEYS[1], field), ARGV[2], 1, true)) then
    redis.call('HDEL', KEYS[1], field)
    redis.call('ZREM', KEYS[2], field)
    gone = gone + 1
  end
end
return {gone}
