-- Erases what waits before a given entry; nothing if that has left already, as then all that waits came after it.
-- KEYS: list. ARGV: what the entry begins with. Returns how many went.
for i, entry in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  if string.sub(entry, 1, #ARGV[1]) == ARGV[1] then
    redis.call('LTRIM', KEYS[1], i - 1, -1)
    return {i - 1}
  end
end
return {0}
