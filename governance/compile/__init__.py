"""A storyboard made ready for matching: the only way from a Story to an audit."""

from governance.compile.story import Approved, CompiledStory, Disowned, compile_story

__all__ = ["Approved", "CompiledStory", "Disowned", "compile_story"]
