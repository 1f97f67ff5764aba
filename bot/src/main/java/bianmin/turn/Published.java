package bianmin.turn;

import bianmin.finder.Finder;
import bianmin.knowledge.KnowledgeBase;

/// One published revision with the finder over it: always swapped together.
public record Published(KnowledgeBase knowledge, Finder finder) {}
