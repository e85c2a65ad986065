"""The devices by name. Free of Qt."""

from __future__ import annotations

from ui.i18n import tr


def device_words(device: str) -> str:
    """The name of a device, on the strip and in a sentence."""
    return {
        "xray": tr("X 光机"),
        "belt": tr("传送带"),
        "gate": tr("道闸"),
        "bag_camera": tr("摄像机"),
        "camera": tr("摄像机"),
        "camera.bag": tr("摄像机"),
        "detector": tr("AI"),
        "printer": tr("打印机"),
        "card_reader": tr("读卡器"),
        "disk": tr("磁盘"),
        "transport": tr("一个设备"),
        "device": tr("一个设备"),
    }.get(device, device)
